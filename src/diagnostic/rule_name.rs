//! The list of all rules. Each line makes the name of a rule and includes its file, so a finding of a rule that does
//! not exist cannot be made.

use std::fmt;

/// Passes the list to a macro: the name of each rule, and its file in `src/rules`, in alphabetical order.
macro_rules! each_rule {
    ($macro:ident) => {
        $macro! {
            AbbreviationLate abbreviation_late
            AbbreviationTwice abbreviation_twice
            AbbreviationUnexplained abbreviation_unexplained
            AbbreviationUnused abbreviation_unused
            ClaimContradicted claim_contradicted
            ClaimTitle claim_title
            ClaimUnstated claim_unstated
            CommitteeCalled committee_called
            CommitteeForms committee_forms
            CommitteeKind committee_kind
            CommitteeName committee_name
            CountGenderSum count_gender_sum
            CountParticipantsRange count_participants_range
            CountSpeakers count_speakers
            CountWebinars count_webinars
            CountryClaimedAbsent country_claimed_absent
            CountryUnknown country_unknown
            DateAfterDocument date_after_document
            DateDocumentAfterSession date_document_after_session
            DateOrder date_order
            DateOutsideYear date_outside_year
            DateSessionSpan date_session_span
            DateUrlMismatch date_url_mismatch
            DateWeekend date_weekend
            EmblemFile emblem_file
            EmblemPath emblem_path
            EmblemText emblem_text
            Encoding encoding
            FormulaUnconfirmed formula_unconfirmed
            GenderShare gender_share
            GenderSingleSexPanel gender_single_sex_panel
            GenderTitleMismatch gender_title_mismatch
            GenderUnknown gender_unknown
            HonorificArticle honorific_article
            IdDuplicate id_duplicate
            IdUndeclared id_undeclared
            IdUnused id_unused
            KeyMissing key_missing
            KeyUnknown key_unknown
            KeyUnprinted key_unprinted
            LanguageIdentical language_identical
            LanguageInterpretationMissing language_interpretation_missing
            LanguageInterpretationSame language_interpretation_same
            LanguageLink language_link
            LanguageNameForm language_name_form
            LanguageOriginalOnly language_original_only
            LanguageScript language_script
            LanguageStructure language_structure
            LanguageTextMissing language_text_missing
            LanguageUnsupported language_unsupported
            LimitExceeded limit_exceeded
            ListRepeated list_repeated
            MandateActionMissing mandate_action_missing
            MandateSourceMissing mandate_source_missing
            NameOrderUnknown name_order_unknown
            ParagraphIdle paragraph_idle
            ParagraphPlace paragraph_place
            ParagraphTextless paragraph_textless
            ParagraphTwice paragraph_twice
            ParagraphUnknown paragraph_unknown
            PersonDuplicate person_duplicate
            PersonHonorific person_honorific
            PersonModeratorSpeaks person_moderator_speaks
            PersonRepeats person_repeats
            PersonUnlistedMention person_unlisted_mention
            ReferenceCircular reference_circular
            ReferenceEmpty reference_empty
            ReferenceSameUrl reference_same_url
            RegionClaimedAbsent region_claimed_absent
            RegionMissing region_missing
            RegionSingle region_single
            RuleExceptionUnused rule_exception_unused
            RuleFixed rule_fixed
            RuleReasonMissing rule_reason_missing
            RuleUnknown rule_unknown
            SecretariatOnly secretariat_only
            SectorClaimedAbsent sector_claimed_absent
            SectorDominance sector_dominance
            StructureAnnexMissing structure_annex_missing
            StructureDecisionMissing structure_decision_missing
            StructureEmpty structure_empty
            StructureLength structure_length
            StyleMeasure style_measure
            SymbolAdoptedSession symbol_adopted_session
            SymbolFuture symbol_future
            SymbolKind symbol_kind
            SymbolSession symbol_session
            SymbolSyntax symbol_syntax
            TemplateBroken template_broken
            TemplateFile template_file
            TemplateUnlike template_unlike
            TemplatesFolder templates_folder
            TemplatesPath templates_path
            TextBidi text_bidi
            TextClosingTwice text_closing_twice
            TextControl text_control
            TextForm text_form
            TextGlyphMissing text_glyph_missing
            TextInvisible text_invisible
            TextLineStart text_line_start
            TextMarkup text_markup
            TextNearDuplicate text_near_duplicate
            TextOneLine text_one_line
            TextPasted text_pasted
            TextPlaceholder text_placeholder
            TextPreposition text_preposition
            TextQuoteUnbalanced text_quote_unbalanced
            TextRange text_range
            TextRepeatedWord text_repeated_word
            TextSentence text_sentence
            TextSummaryLength text_summary_length
            TextSummaryMissing text_summary_missing
            TextTable text_table
            TextTypography text_typography
            TimeClockChange time_clock_change
            TimeDuration time_duration
            TimeEndBeforeStart time_end_before_start
            TimeZoneMissing time_zone_missing
            TimeZoneSeason time_zone_season
            TomlDuplicateKey toml_duplicate_key
            TomlSyntax toml_syntax
            UrlBare url_bare
            UrlForm url_form
            UrlHost url_host
            UrlPattern url_pattern
            UrlScheme url_scheme
            ValueType value_type
        }
    };
}
pub(crate) use each_rule;

macro_rules! names {
    ($($name:ident $file:ident)+) => {
        /// The name of a rule. Names are ordered alphabetically.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleName {
            $($name),+
        }

        impl RuleName {
            pub const ALL: &[RuleName] = &[$(RuleName::$name),+];
        }

        const TEXTS: &[&str] = &[
            $({
                const TEXT: [u8; stringify!($file).len()] = hyphenated(stringify!($file));
                ascii(&TEXT)
            }),+
        ];
    };
}

each_rule!(names);

impl RuleName {
    /// The name as it is printed and as `[rules]` writes it: `date-weekend`.
    pub const fn as_str(self) -> &'static str {
        TEXTS[self as usize]
    }

    /// The rule of that name, if there is one.
    pub fn find(text: &str) -> Option<RuleName> {
        RuleName::ALL.iter().copied().find(|name| name.as_str() == text)
    }
}

/// The name of a Rust file, with hyphens instead of underscores.
const fn hyphenated<const LENGTH: usize>(file: &str) -> [u8; LENGTH] {
    let mut text = [0; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        let byte = file.as_bytes()[at];
        text[at] = if byte == b'_' { b'-' } else { byte };
        at += 1;
    }
    text
}

const fn ascii(text: &[u8]) -> &str {
    match str::from_utf8(text) {
        Ok(text) => text,
        Err(_) => panic!("a rule's file has a name in ASCII"),
    }
}

impl fmt::Display for RuleName {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The printed name, so that the output of a test can be found in a manuscript.
impl fmt::Debug for RuleName {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl PartialEq<&str> for RuleName {
    fn eq(&self, text: &&str) -> bool {
        self.as_str() == *text
    }
}

#[cfg(test)]
mod tests {
    use super::RuleName;

    #[test]
    fn names_stand_in_the_order_in_which_findings_are_printed() {
        assert!(RuleName::ALL.is_sorted_by_key(|name| name.as_str()));
        assert!(RuleName::ALL.is_sorted());
    }

    #[test]
    fn a_name_is_found_as_it_is_printed_and_not_otherwise() {
        assert_eq!(RuleName::find("date-weekend"), Some(RuleName::DateWeekend));
        assert_eq!(RuleName::find("date_weekend"), None);
        assert_eq!(RuleName::DateWeekend.to_string(), "date-weekend");
        assert_eq!(format!("{:13}|", RuleName::DateWeekend), "date-weekend |");
    }
}
