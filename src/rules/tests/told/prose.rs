//! What the author writes.

use super::*;

mod invisible;
mod typography;

pub fn told() -> Vec<Told> {
    [
        invisible::told(),
        typography::told(),
        of_closings(),
        of_forms(),
        of_glyphs(),
        of_line_starts(),
        of_likenesses(),
        of_pasted(),
        of_placeholders(),
        of_marks(),
        of_repeated_words(),
        of_repeated_letters(),
        of_sentences(),
    ]
    .concat()
}

fn of_closings() -> Vec<Told> {
    let closed = |closing: &str, summary: &str, told| {
        let fragment =
            format!("webinar = [{{ {closing}talk = [{{ summary = {{ en = \"{summary}\" }} }}] }}]");
        of("text-closing-twice", &fragment, told)
    };
    let questions = "closing = \"questions\", ";
    vec![
        closed("", "Mr. Asan thanked José. The webinar ended.", &[]),
        closed("closing = \"none\", ", "Mr. Asan thanked José. The webinar ended.", &[]),
        closed(
            questions,
            "Mr. Asan thanked José. The webinar ended.",
            &["[The webinar ended] said here | [\"questions\"] said again"],
        ),
        closed(
            questions,
            "Mr. Asan thanked Jose\u{301}. The webinar ended.",
            &["[Mr. Asan thanked Jose\u{301}. The webinar ended.] said here"],
        ),
        closed(
            questions,
            "The webinar ended *early*, and the seminar ended.",
            &["[The webinar ended] said here"],
        ),
    ]
}

/// Of what stands in the words of the author's own, the words are marked, where they can be told.
fn of_forms() -> Vec<Told> {
    let audience = |text: &str| {
        format!("document = {{ languages = [\"fr\"] }}\nseries = {{ audience = [{{ fr = \"{text}\" }}] }}")
    };
    vec![
        of("text-form", &audience("points focaux"), &["[points] without an article"]),
        of("text-form", &audience("e\u{301}lus locaux"), &["[e\u{301}lus] without an article"]),
        of("text-preposition", &audience("pour des points focaux"), &["[pour] after another preposition"]),
    ]
}

fn of_glyphs() -> Vec<Told> {
    let glyph = "text-glyph-missing";
    vec![
        says(glyph, "The 🎉🎊 were met 🎉.", &["`🎉🎊`, U+1F389 U+1F38A | [🎉🎊] no glyph"]),
        says(glyph, "The 🎉 and 🎊.", &["`🎉`, U+1F389 | [🎉] no glyph", "`🎊`, U+1F38A | [🎊] no glyph"]),
        of(glyph, "person = [{ family = \"As🎉a🎊n\" }]", &["`🎉🎊`, U+1F389 U+1F38A"]),
        says(glyph, "They met a\u{2060}b and \u{2066}c\u{2069} and d\u{200b}.", &[]),
    ]
}

fn of_line_starts() -> Vec<Told> {
    let start = "text-line-start";
    vec![
        says(start, "A*b* was shown.", &["[*] a star within a word"]),
        says(start, "The caf*É* was open.", &["[*] a star within a word"]),
        says(start, "The sum of 2**n** was shown.", &["[**] a star within a word"]),
        says(start, "The *sum* was shown.", &[]),
        says(start, "- 5 webinars were held.", &["[-] begins the line"]),
    ]
}

fn of_likenesses() -> Vec<Told> {
    let like = "text-near-duplicate";
    let chinese =
        |one: &str, other: &str, told| of(like, &in_chinese("阿桑", &format!("{one}\\n\\n{other}")), told);
    let views = |of_first: &str, of_second: &str| {
        format!(
            "{{ speaker = \"asan\", summary = {{ en = \"All spoke of their {of_first} on the speakers and the subjects.\" }} }}, \
             {{ speaker = \"asan\", summary = {{ en = \"Some asked for other {of_second} to be chosen in the next year.\" }} }}"
        )
    };
    let copied = format!(
        "webinar = [{{ talk = [{}] }}, {{ title = \"Marks\", date = 2024-04-12, talk = [{}] }}]",
        views("views", "subjects"),
        views("opinions", "speakers")
    );
    let message = |language: &str, text: &str| format!("conclusion.message.{language} = \"{text}\"\n");
    let in_two = "document.languages = [\"en\", \"fr\"]\n".to_owned()
        + &message(
            "en",
            "The plan was shown to all of the guests.\\n\\nThe plan was shown to all of the members.",
        );
    let other = "the new plan was given up by all that had gone";
    let plan = "the new plan was shown to all of the guests there";
    vec![
        chinese(
            "与会者被问及对演讲者和专题的意见。",
            "与会者被问及对演讲者和专题的看法。",
            &["this passage is like another but"],
        ),
        chinese("与会者被问及对演讲者和专题意见。", "与会者被问及对演讲者和专题看法。", &[]),
        of(like, &copied, &["this passage and 1 more are like those of another entry"]),
        says(
            like,
            "Participants were asked for their views on the plan.\n\nParticipants were asked for their views on the \
             draft.\n\nParticipants were asked for their views on the paper.",
            &["this passage is like another but", "this passage is like another but"],
        ),
        of(
            like,
            &copied
                .replace("{ title", "{ id = \"marks\", title")
                .replace("[{ talk", "[{ id = \"marks\", talk"),
            &[],
        ),
        of(like, &format!("{in_two}{}", message("fr", "Le plan a été présenté à tous les invités.")), &[]),
        of(
            like,
            &format!("{in_two}{}", message("fr", "Le plan a été présenté.\\n\\nIl l’a été.")),
            &["this passage is like another but"],
        ),
        says(like, &format!("{other}.\n\n{plan}.\n\n{plan}fore."), &["this passage is like another but"]),
    ]
}

fn of_pasted() -> Vec<Told> {
    let pasted = "text-pasted";
    let quoting = "reference = [{ id = \"continuation\", symbol = \"CDIP/30/8\" }]\n[mandate]\nreference = \"continuation\"\n\
                   session = 30\nquote = \"The Committee decided:\\n\\n(i) to hold webinars; and\\n\\n(ii) to report.\"";
    vec![
        says(
            pasted,
            "Region\tPersons\nAfrica\t31",
            &["= write `| Region | Persons |`, below it `|---|---|`"],
        ),
        says(
            pasted,
            "Region\t\tPersons\nAfrica\t\t31",
            &["= write `| Region | Persons |`, below it `|---|---|`"],
        ),
        says(
            pasted,
            "Region\t\tPersons\n\nAfrica\t\t31",
            &["= write `| Region | Persons |`, below it `|---|---|`"],
        ),
        says(
            pasted,
            "Region\t\tMen\nAfrica\t12\t19",
            &["= write `| Region |  | Men |`, below it `|---|---|---|`"],
        ),
        says(
            pasted,
            "Region\t\t\tPersons\nAfrica\t31",
            &["= write `| Region | Persons |`, below it `|---|---|`"],
        ),
        in_prose(pasted, quoting, "en", "It was so.", &[]),
        in_prose(pasted, quoting, "en", "There were two:\n\n(a) data;\n\n(b) time.", &["[(a)] a mark"]),
    ]
}

fn of_placeholders() -> Vec<Told> {
    let left = "text-placeholder";
    let spanish = |message: &str, told| of(left, &in_spanish(message), told);
    vec![
        says(left, "It was shown lorem ipsum to all.", &["`lorem ipsum` stands for"]),
        says(left, "The tax was paid ad valorem ipsum.", &[]),
        says(left, "In [XXX] webinars, interest was wide.", &["`XXX` stands for"]),
        says(left, "In [XXX Assembly] interest was wide.", &[]),
        says(left, "The TODO was shown.", &["`TODO` stands for"]),
        spanish("El TODO es más que la suma.", &[]),
        spanish("TODO: añadir las cifras.", &["`TODO` stands for"]),
        says(left, "Interest was wide...", &[]),
        of(left, "webinar = [{ objective = \"...\" }]", &["`...` stands for"]),
    ]
}

fn of_marks() -> Vec<Told> {
    let quote = "text-quote-unbalanced";
    vec![
        says(quote, "They called it “a success.", &["the quotation mark “"]),
        says(quote, "“They called it a success.", &["the quotation mark “"]),
        says(quote, "“They called it a success.\n\nIt was.", &["the quotation mark “"]),
        says(quote, "They asked for „more”.", &[]),
        says(quote, "He spoke \"in 2024\" before a screen of 12\".", &[]),
        says(quote, "He spoke of \"aims\" and of \"plans.", &["the quotation mark \""]),
        says("text-range", "From 1850-1851 to 1900–1901.", &["two ways: `1850-1851` and `1900–1901`"]),
        says("text-range", "From 1850-1850 to 1900–1901.", &[]),
        says("text-range", "From A1850-1851 to 1900–1901.", &[]),
        says("text-range", "From 1850-1851-12 to 1900–1901.", &[]),
        says("text-range", "From 1850-1851/2 to 1900–1901.", &[]),
        says("text-range", "From 850-1851 to 1900–1901.", &[]),
        says("text-range", "From 11850-1851 to 1900–1901.", &[]),
    ]
}

fn of_repeated_words() -> Vec<Told> {
    let repeated = "text-repeated-word";
    vec![
        says(repeated, "It is is so.", &["the word `is` stands twice | [is is] twice"]),
        says(repeated, "It was a a plan.", &["the word `a` stands twice | [a a] twice"]),
        says(repeated, "One – – two.", &[]),
        says(repeated, "They met (the the aims).", &["the word `the` stands twice | [the the]"]),
        says(repeated, "They met the aims aims.", &["the word `aims` stands twice | [aims aims]"]),
        says(
            repeated,
            "They met the the the aims.",
            &["the word `the` stands 3 times | [the the the] 3 times"],
        ),
        says(repeated, "They met the the aims of of the year.", &["[the the] twice", "[of of] twice"]),
    ]
}

fn of_repeated_letters() -> Vec<Told> {
    let chinese = |message: &str, told| of("text-repeated-word", &in_chinese("阿桑", message), told);
    vec![
        chinese("这是我们的的计划。", &["the word `的` stands twice | [的的] twice"]),
        chinese("看一看我们的目标。", &[]),
        chinese("他们说明了目的的内容。", &[]),
        chinese("他们说明了目的的内容，以及我们的的计划。", &["[的的] twice"]),
        chinese("我们的的计划，以及目的的内容。", &["[的的] twice"]),
        chinese("会议报告报告报告。", &[]),
        chinese("他们在会议上详细地向所有人说明了这一目的的内容。", &[]),
        chinese("他们在会议上详细地向所有人说明了我们的的计划和目的的内容。", &["[的的] twice"]),
        chinese("这是我们的的目的的内容。", &["[的的] twice"]),
        chinese("这是目的的他们他们说过。", &["[他们他们] twice"]),
    ]
}

fn of_sentences() -> Vec<Told> {
    let closing = |text: &str, told| {
        of("text-sentence", &format!("webinar = [{{ closing = {{ en = \"{text}\" }} }}]"), told)
    };
    vec![
        closing("a short film.", &["no capital letter at its beginning"]),
        closing("iPhone users closed it.", &[]),
        closing("2024 ended with it.", &[]),
        closing("A short film", &["no stop at its end"]),
    ]
}
