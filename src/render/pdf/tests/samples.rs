//! Short documents in Arabic, Chinese and Russian that contain all kinds of blocks.

use crate::document::made::{self, heading, list};
use crate::document::{Block, Document, Inline, Kind, Link, Paragraph, RunningHead};
use crate::terms::Language;

fn words(text: &str) -> Inline {
    Inline::text(text)
}

fn paragraph(number: u32, kind: Kind, text: Vec<Inline>) -> Block {
    let number = (number > 0).then_some(number);
    Block::Paragraph(Paragraph { number, ..Paragraph::new(kind, text) })
}

fn item<'l>(label: &'l str, text: &str) -> (&'l str, Vec<Block>) {
    (label, vec![paragraph(0, Kind::Text, vec![words(text)])])
}

fn note(text: &str) -> Inline {
    made::note(1, text)
}

fn link(text: &str) -> Inline {
    let (address, content) = ("https://www.wipo.int/".into(), vec![words(text)]);
    Inline::Link(Link { node: Default::default(), address, content })
}

fn foreign(text: &str) -> Inline {
    let content = vec![words(text)];
    Inline::Foreign { node: Default::default(), language: Language::En.into(), content }
}

/// A document with these lines of the cover, from the letter down, and these texts around page numbers.
fn document(language: Language, cover: [&str; 8], head: (&str, &str), body: Vec<Block>) -> Document {
    let [letter, original, date, committee, session, place_and_dates, title, author] = cover;
    let cover = made::cover([
        letter,
        "CDIP/33/INF/2",
        original,
        date,
        committee,
        session,
        place_and_dates,
        title,
        author,
    ]);
    let head = RunningHead {
        symbol: "CDIP/33/INF/2".into(),
        joint: None,
        before: head.0.into(),
        after: head.1.into(),
    };
    let mut document = Document { cover, head, ..made::document(language, body) };
    document.build_tree();
    document
}

pub fn arabic() -> Document {
    let cover = [
        "A",
        "الأصل: بالإنكليزية",
        "التاريخ: 4 أكتوبر 2024",
        "اللجنة المعنية بالتنمية والملكية الفكرية",
        "الدورة الثالثة والثلاثون",
        "جنيف، من 2 إلى 6 ديسمبر 2024",
        "تقرير عن الندوات الإلكترونية",
        "من إعداد الأمانة",
    ];
    let long = "نظمت الأمانة خلال السنة أربع ندوات إلكترونية، وشارك فيها 1250 شخصاً من 116 بلداً (53% منهم نساء). \
        وقدم السيد بيتر مولر (Peter Müller) عرضاً عن منصة WIPO Match، وأشار إلى الوثيقة CDIP/30/8 Rev. وإلى الفترة 2019-2024.";
    let body = vec![
        heading(1, "أولا.", "مقدمة"),
        paragraph(
            1,
            Kind::Text,
            vec![
                words("قررت اللجنة في دورتها "),
                Inline::Strong(vec![words("الثلاثين")]),
                words(" عقد ندوات"),
                note("انظر الفقرة 3 من الوثيقة CDIP/30/9، وكذلك الرسالة “المؤرخة” في 12 سبتمبر."),
                words(" عن "),
                link("نقل التكنولوجيا والابتكار"),
                words(" وعن "),
                foreign("capacity building"),
                words(" في البلدان النامية."),
            ],
        ),
        heading(2, "ألف.", "الندوة الأولى"),
        paragraph(2, Kind::Text, vec![words(long)]),
        list(vec![
            item(
                "(1)",
                "عُقدت الندوة باللغة الإنكليزية مع ترجمة فورية إلى اللغتين العربية والصينية، وحضرها ممثلون عن دول أعضاء كثيرة في المنظمة.",
            ),
            item("(2)", "مدّة العرض ٤٥ دقيقة، والأسئلة 30 دقيقة [مسجلة]."),
        ]),
        paragraph(3, Kind::Text, vec![words(&[long; 12].join(" "))]),
        paragraph(
            4,
            Kind::Decision,
            vec![words("إن لجنة التنمية مدعوة إلى الإحاطة علماً بالمعلومات الواردة في هذه الوثيقة.")],
        ),
        paragraph(0, Kind::EndMark, vec![words("[نهاية الوثيقة]")]),
    ];
    document(Language::Ar, cover, ("", ""), body)
}

pub fn chinese() -> Document {
    let cover = [
        "C",
        "原文：英文",
        "日期：2024年10月4日",
        "发展与知识产权委员会（CDIP）",
        "第三十三届会议",
        "2024年12月2日至6日，日内瓦",
        "网络研讨会报告",
        "秘书处编拟",
    ];
    let long = "秘书处全年举办了四次网络研讨会，共有来自116个国家的1250人参加（其中女性占53%）。彼得·米勒先生（Peter Müller）\
        介绍了WIPO Match平台，并提到了文件CDIP/30/8 Rev.和2019年至2024年这一时期。他说：“技术转让是发展的关键。”\
        会上讨论了《发展议程》、数据库、许可协议……以及国家能力建设——尤其是中小企业的能力建设！";
    let body = vec![
        heading(1, "一、", "导言"),
        paragraph(
            1,
            Kind::Text,
            vec![
                words("委员会第三十届会议决定举办"),
                Inline::Strong(vec![words("网络研讨会")]),
                note("见文件CDIP/30/9第3段。"),
                words("，主题为"),
                link("技术转让与创新"),
                words("以及"),
                foreign("capacity building"),
                words("（能力建设）。"),
            ],
        ),
        heading(2, "A.", "第一次研讨会"),
        paragraph(2, Kind::Text, vec![words(long)]),
        list(vec![
            item(
                "(1)",
                "研讨会以英文举行，配有阿拉伯文、中文、法文、俄文和西班牙文同声传译，许多成员国的代表出席了会议。",
            ),
            item("(2)", "演示四十五分钟，问答三十分钟。"),
        ]),
        paragraph(3, Kind::Text, vec![words(&[long; 12].concat())]),
        paragraph(4, Kind::Decision, vec![words("请CDIP注意本文件中所载的信息。")]),
        paragraph(0, Kind::EndMark, vec![words("[文件完]")]),
    ];
    document(Language::Zh, cover, ("第", "页"), body)
}

pub fn russian() -> Document {
    let cover = [
        "R",
        "ОРИГИНАЛ: английский",
        "ДАТА: 4 октября 2024\u{a0}г.",
        "Комитет по развитию и интеллектуальной собственности (КРИС)",
        "Тридцать третья сессия",
        "Женева, 2 – 6 декабря 2024\u{a0}г.",
        "Отчет о вебинарах",
        "Документ подготовлен Секретариатом",
    ];
    let long = "В 2024\u{a0}г. Секретариат провел четыре вебинара, в которых приняли участие 1250 человек из 116 стран. \
        Г-н Петер Мюллер (Peter Müller) рассказал о платформе «WIPO Match» и о документе CDIP/30/8 Rev.";
    let body = vec![
        heading(1, "I.", "Введение"),
        paragraph(1, Kind::Text, vec![words(&[long; 20].join(" "))]),
        paragraph(
            2,
            Kind::Decision,
            vec![words(
                "КРИС предлагается принять к сведению информацию, содержащуюся в настоящем документе.",
            )],
        ),
        paragraph(0, Kind::EndMark, vec![words("[Конец документа]")]),
    ];
    document(Language::Ru, cover, ("стр. ", ""), body)
}
