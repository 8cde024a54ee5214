#!/usr/bin/env python3
"""Writes srgb.icc: an ICC profile, version 2.1, of the colour space of IEC 61966-2-1 (sRGB).

Nothing in it is taken from another profile: the primaries are those of ITU-R BT.709, adapted from
D65 to D50 by Bradford's matrix as the ICC prescribes; the curve is that of the standard, in 1,024
steps. It has no date but that of the standard, so that it is the same on every run. To the extent
that there is anything to license, it is under the licence of this program.
"""
import struct
from pathlib import Path


def fixed(value):
    return struct.pack(">i", round(value * 65536))


def xyz(*values):
    return b"XYZ \0\0\0\0" + b"".join(map(fixed, values))


def described(text):
    text = text.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(4 + 4 + 2 + 1 + 67)


def curve(steps):
    def linear(value):
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    table = [round(65535 * linear(step / (steps - 1))) for step in range(steps)]
    return b"curv\0\0\0\0" + struct.pack(f">I{steps}H", steps, *table)


tone = curve(1024)
tags = [
    (b"desc", described("sRGB IEC61966-2.1")),
    (b"cprt", b"text\0\0\0\0No copyright, use freely\0"),
    (b"wtpt", xyz(0.9505, 1.0, 1.0891)),
    (b"rXYZ", xyz(0.43607, 0.22249, 0.01392)),
    (b"gXYZ", xyz(0.38515, 0.71687, 0.09708)),
    (b"bXYZ", xyz(0.14307, 0.06061, 0.71410)),
    (b"rTRC", tone),
    (b"gTRC", tone),
    (b"bTRC", tone),
]
start, table, body, places = 128 + 4 + 12 * len(tags), b"", b"", {}
for name, data in tags:
    if data not in places:
        places[data] = start + len(body)
        body += data + bytes(-len(data) % 4)
    table += name + struct.pack(">II", places[data], len(data))
size = start + len(body)
header = struct.pack(">I", size) + bytes(4) + bytes([2, 0x10, 0, 0]) + b"mntrRGB XYZ "
header += struct.pack(">6H", 1999, 10, 18, 0, 0, 0) + b"acsp" + bytes(28) + fixed(0.9642) + fixed(1) + fixed(0.8249)
header += bytes(128 - len(header))
(Path(__file__).parent / "srgb.icc").write_bytes(header + struct.pack(">I", len(tags)) + table + body)
