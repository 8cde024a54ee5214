//! Whether a text shows a country: by its name, or as "kényan" shows Kenya.

use super::said::whole;
use super::{Locale, Said};
use crate::terms::CountryCode;

impl Locale {
    /// Whether the text names the country in whole words that are not part of the name of another: "Guinea", but not
    /// in "Guinea-Bissau".
    pub fn tells(&self, said: &Said, code: CountryCode) -> bool {
        if said.text.is_empty() {
            return false;
        }
        let nation = code.nation();
        nation.words(self.language).any(|form| {
            if form.starts_with(char::is_uppercase) {
                return whole(said.text, form).next().is_some();
            }
            self.places(form, said).any(|place| {
                let mut others = nation.others(self.language).flat_map(|form| self.places(form, said));
                !others.any(|other| other.start <= place.start && place.end <= other.end)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::Said;
    use crate::templates::of;
    use crate::terms::{CountryCode, Language};

    /// Texts that name their country, and texts that only resemble its name or name another, by country and language.
    #[test]
    fn words_tell_their_country_and_no_other() {
        use Language::{Ar, En, Es, Fr, Ru, Zh};
        for (code, language, told, others) in [
            ("KE", En, &["Kenya Copyright Board", "Ambassador of Kenya"][..], &["Board of Kenyatta"][..]),
            ("KE", Fr, &["Institut kényan de la propriété", "Offices kényanes"], &["Office de la propriété"]),
            ("KE", Es, &["Instituto Keniano", "Oficina keniata"], &["Instituto Nacional"]),
            ("KE", Ru, &["Кенийский институт", "посол Кении", "Институт (Кения)"], &["Кен", "институт"]),
            ("KE", Ar, &["المعهد الكيني", "سفير كينيا", "مكتب البراءات بكينيا"], &["المعهد الوطني"]),
            ("KE", Zh, &["肯尼亚工业产权局"], &["肯塔基大学"]),
            ("GB", En, &["UK Intellectual Property Office", "British Library"], &["Office of Ukulele"]),
            (
                "GB",
                Fr,
                &["Office du Royaume-Uni", "Office britannique"],
                &["Office des Îles Vierges britanniques"],
            ),
            ("GB", Es, &["Oficina del Reino Unido"], &["Oficina del Reino de España"]),
            ("GB", Ru, &["Ведомство Соединенного Королевства"], &["Ведомство Королевства Испания"]),
            ("GB", Ar, &["مكتب المملكة المتحدة", "سفير للمملكة المتحدة"], &["مكتب المملكة المغربية"]),
            ("GB", Zh, &["英国知识产权局"], &["英属维尔京群岛法院"]),
            ("US", En, &["US Copyright Office", "American Bar"], &["Tell us", "Latin American Faculty"]),
            ("US", Fr, &["Office des États‑Unis", "Institut américain"], &["Institut latino-américain"]),
            (
                "US",
                Es,
                &["Oficina de los Estados Unidos", "Oficina estadounidense"],
                &["Estados Unidos Mexicanos"],
            ),
            ("US", Ru, &["Ведомство США", "Соединенных Штатов"], &["Мексиканские Соединенные Штаты"]),
            ("US", Ar, &["مكتب الولايات المتحدة", "ممثل للولايات المتحدة"], &["الولايات المتحدة المكسيكية"]),
            ("US", Zh, &["美国专利商标局"], &["中美国家一体化体系"]),
            ("TZ", En, &["Agency of Tanzania"], &[]),
            ("TZ", Fr, &["Agence tanzanienne"], &["Agence tasmanienne"]),
            ("TZ", Ru, &["Агентство Танзании"], &[]),
            ("KR", Ru, &["Корейское ведомство"], &["Корейская Народно-Демократическая Республика"]),
            ("KR", Ar, &["المكتب الكوري"], &["مكتب كوريا الشمالية"]),
            ("KR", En, &["Korea University"], &["University, North Korea"]),
            ("KR", Zh, &["韩国特许厅"], &["高丽大学"]),
            (
                "KP",
                En,
                &["Democratic People’s Republic of Korea"],
                &["Korea University", "Republic of Korea"],
            ),
            ("CD", Fr, &["Office de la République démocratique du Congo"], &["Institut du bassin du Congo"]),
            ("CG", Fr, &["Office du Congo", "Office congolais"], &["République démocratique du Congo"]),
            ("CG", Zh, &["刚果盆地研究所"], &["刚果民主共和国工业部"]),
            ("NG", En, &["Nigerian Commission"], &["Niger Delta University", "Nigerien Office"]),
            ("NG", Ru, &["Нигерийская комиссия"], &["Университет дельты Нигера", "Нигерское бюро"]),
            ("NG", Es, &["Comisión Nigeriana"], &["Universidad del Delta del Níger", "Oficina Nigerina"]),
            ("NE", Fr, &["Université du Niger", "Bureau nigérien"], &["Commission nigériane", "Nigéria"]),
            ("NE", Zh, &["尼日尔版权局"], &["尼日利亚版权委员会"]),
            ("BR", En, &["Brazilian Office"], &["University of Brasília"]),
            ("BR", Es, &["Oficina del Brasil"], &["Universidad de Brasilia"]),
            ("BR", Ru, &["Университет Бразилии"], &["Университет Бразилиа"]),
            ("BR", Zh, &["巴西工业产权局"], &["巴西利亚大学"]),
            ("RO", En, &["Romanian Office"], &["Roman Law Institute"]),
            ("RO", Fr, &["Office roumain"], &["Institut de droit romain"]),
            ("RO", Ru, &["Румынское бюро"], &["Институт римского права"]),
            ("RO", Ar, &["مكتب رومانيا"], &["معهد القانون الروماني"]),
            ("IN", En, &["Indian Office"], &["Indiana University", "Indian Ocean Commission"]),
            ("IN", Fr, &["Institut indien"], &["Institut d’informatique", "Commission de l’océan Indien"]),
            ("IN", Ru, &["Ведомство Индии"], &["Университет Индианы", "Институт Индианы"]),
            ("IN", Zh, &["印度专利局"], &["印度尼西亚专利局"]),
            ("GN", En, &["University of Guinea"], &["University of Equatorial Guinea", "Guinea-Bissau"]),
            ("GN", Ar, &["جامعة غينيا"], &["جامعة غينيا الاستوائية"]),
            ("GN", Ru, &["Университет Гвинеи"], &["Университет Экваториальной Гвинеи"]),
            ("GN", Zh, &["几内亚大学"], &["赤道几内亚大学"]),
            ("DO", En, &["Dominican Academy"], &["Dominica State College"]),
            ("DO", Ar, &["الأكاديمية الدومينيكية"], &["كلية دومينيكا"]),
            ("DM", Ru, &["Колледж Доминики"], &["Доминиканская академия"]),
            ("DM", Zh, &["多米尼克州立学院"], &["多米尼加学院"]),
            ("SD", En, &["Sudan University"], &["University of South Sudan"]),
            ("SD", Ar, &["جامعة السودان"], &["جامعة جنوب السودان"]),
            ("SS", Fr, &["Université du Soudan du Sud"], &["Université du Soudan"]),
            ("RU", Ru, &["Служба России", "Российской Федерации"], &["Служба Белоруссии"]),
            ("RU", Ar, &["الدائرة الاتحادية الروسية"], &["مكتب رواندا"]),
            ("CZ", Ru, &["Чешское ведомство"], &["Ведомство Чечни"]),
            ("AT", Fr, &["Office autrichien"], &["Office australien"]),
            ("ZA", Fr, &["Commission sud-africaine"], &["Institut africain"]),
            ("IR", Fr, &["Office de l’Iran", "République islamique d’Iran"], &["Office de l’Iraq"]),
            ("IR", Ar, &["مكتب البراءات في جمهورية إيران الإسلامية"], &[]),
            ("ML", Ar, &["مكتب مالي"], &["المعهد المالي", "وزارة المالية"]),
            ("SO", Zh, &["索马里"], &["马里"]),
            ("ML", Zh, &["马里大学"], &["索马里大学"]),
            ("MY", En, &["Malaysian Office"], &["Ministry of Trade"]),
            ("PL", Fr, &["Office polonais"], &["École polytechnique"]),
            ("OM", Fr, &["Université d’Oman"], &["Institut ottoman", "Roman"]),
        ] {
            let code = CountryCode::parse(code).expect("a country");
            let tells = |words: &&&str| of(language).tells(&Said::new(words), code);
            let missed: Vec<_> = told.iter().filter(|words| !tells(words)).collect();
            let mistaken: Vec<_> = others.iter().filter(tells).collect();
            assert!(missed.is_empty() && mistaken.is_empty(), "{language} {missed:?} {mistaken:?}");
        }
    }
}
