//! The ToUnicode CMap (ISO 32000-1, 9.10.3): the text of each code, for copying and searching.

use std::fmt::Write;

/// The greatest number of entries in a block of a CMap (Adobe technical note 5014).
const BLOCK: usize = 100;

const HEAD: &str = "/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
";

const FOOT: &str = "endcmap
CMapName currentdict /CMap defineresource pop
end
end
";

pub fn cmap<'a>(codes: impl Iterator<Item = (u16, &'a str)>) -> Vec<u8> {
    let codes: Vec<_> = codes.collect();
    let mut cmap = String::with_capacity(HEAD.len() + FOOT.len() + 14 * codes.len());
    cmap.push_str(HEAD);
    for block in codes.chunks(BLOCK) {
        // Writing to a string never fails.
        let _ = writeln!(cmap, "{} beginbfchar", block.len());
        for (code, text) in block {
            let _ = write!(cmap, "<{code:04X}> <");
            for unit in text.encode_utf16() {
                let _ = write!(cmap, "{unit:04X}");
            }
            cmap.push_str(">\n");
        }
        cmap.push_str("endbfchar\n");
    }
    cmap.push_str(FOOT);
    cmap.into_bytes()
}
