"""The forms a date takes in Arabic and English, as regular expressions over the spelling keys of words.

Each is a pair: how `khabar.extract.datereading` reads it, and its expression. They are tried in order.
``@month@`` stands for the words of a table in `khabar.extract.calendars` or `khabar.extract.timewords`.
"""

_YEAR = r"(?:19|20)\d\d"
_HIJRI_YEAR = r"1[345]\d\d"
_ANY_YEAR = f"(?:{_YEAR}|{_HIJRI_YEAR})"
_DAY = r"[0-3]?\d"
_DAYS = r"(?P<days>\d{1,2}-\d{1,2})"

Forms = tuple[tuple[str, str], ...]

_NUMERIC: Forms = (
    (
        "numeric",
        rf"(?P<year>{_ANY_YEAR})[/.-](?P<month>\d{{1,2}})[/.-](?P<day>\d{{1,2}})(?: (?:م|@am@)(?= |$))?",
    ),
    ("numeric", rf"(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>{_YEAR})"),
    (
        "numeric",
        rf"(?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})[/.-](?P<year>{_ANY_YEAR})(?: (?:م|@am@)(?= |$))?",
    ),
    ("numeric", rf"(?P<year>{_YEAR})-(?P<month>[01]\d)"),
    ("years", rf"(?P<year>{_YEAR})-(?P<to>{_YEAR})"),
)

# Last, this, next, or the year.
_AR_SIDE = r"(?:(?P<last>@last@)|(?P<this>@this@)|(?P<next>@next@))"
_AR_YEAR = rf"(?:, )?(?:من )?(?:عام |العام |لعام |سنه )?(?P<year>{_YEAR})(?: م(?= |$))?"
_AR_OF_YEAR = r"(?:من )?(?:العام|السنه) (?:(?P<last_year>@last@)|(?P<this_year>@this@)|(?P<next_year>@next@))"
_AR_HIJRI_YEAR = rf"(?:, )?(?:من )?(?:عام |العام |لعام |سنه )?(?P<year>{_ANY_YEAR})(?: (?:@am@))?"
_AR_HIJRI_MONTH = r"(?P<month>@hijri@)(?: (?:@epithet@))?"
_AR_HIJRI_DAY = (
    r"(?P<day>\d{1,2})|(?P<ordinal>@ordinal@)|(?P<first>غره|اول(?: ايام)?)"
    r"|(?P<middle>(?:ال)?(?:منتصف|نصف))|(?P<lastten>العشر الاواخر)"
)
_AR_COUNT = r"(?:(?P<count>\d{1,4}|@number@) )?(?P<span>@unit@|@dual@)"
# "three days from …", "before the year 2015", "before Friday": not counted from today.
_AR_ALONE = rf"(?! (?:من|علي|عن|{_YEAR}|@weekday@|@month@|@hijri@|\d))"

ARABIC: Forms = (
    *_NUMERIC,
    (
        "hijri",
        (
            rf"(?:{_AR_HIJRI_DAY}|@edge@|شهر) (?:من )?(?:شهر )?{_AR_HIJRI_MONTH}"
            rf"(?: (?:{_AR_SIDE}|{_AR_HIJRI_YEAR}))?"
        ),
    ),
    ("hijri", rf"{_AR_HIJRI_MONTH} (?:{_AR_SIDE}|{_AR_HIJRI_YEAR})"),
    ("hijri", r"(?:(?<=في )|(?<=منذ )|(?<=حتي )|(?<=خلال ))(?P<month>رمضان)(?: (?:@epithet@))?"),
    ("hijri", rf"(?:عام |العام |سنه )?(?P<year>{_HIJRI_YEAR}) (?:@am@)"),
    (
        "calendar",
        (
            rf"@edges@(?:(?:(?:بين |من )?(?P<from>{_DAY}) (?:(?:الي|حتي) )?)?(?P<day>{_DAY}) |{_DAYS} "
            r"|(?P<ordinal>@ordinal@) (?=من |شهر ))?"
            r"(?:من )?(?:شهر )?[بل]?(?P<month>@month@)(?: / (?:@month@)| \( (?:@month@) \))?"
            rf"(?: (?:{_AR_SIDE}|{_AR_YEAR}|{_AR_OF_YEAR}))?"
        ),
    ),
    ("season", rf"ال(?P<season>@season@) {_AR_SIDE}"),
    ("season", rf"(?P<season>@season@) {_AR_YEAR}"),
    ("season", rf"(?P<season>@season@) (?:العام|السنه|هذا العام) {_AR_SIDE}"),
    ("same", r"(?P<unit>اليوم|الشهر|العام|السنه) (?:@same@)"),
    ("same", r"(?:نفس|ذلك|تلك) (?P<unit>اليوم|الشهر|العام|السنه)"),
    ("following", r"(?P<unit>اليوم|الشهر|العام|السنه) (?:التالي|التاليه)"),
    ("later", rf"(?P<later>بعد(?:ها| ذلك)?) ب?{_AR_COUNT}{_AR_ALONE}"),
    ("later", rf"(?P<earlier>قبل(?:ها| ذلك)) ب?{_AR_COUNT}{_AR_ALONE}"),
    ("past", r"ال(?P<span>@unit@) (?:ال)?(?P<count>@number@|\d{1,3}) (?:@last-ones@)"),
    ("past", r"ال(?P<span>@dual@) (?:@last-ones@)"),
    ("past", rf"اخر {_AR_COUNT}"),
    (
        "weekday",
        (
            r"@edges@(?P<weekday>@weekday@)"
            r"(?: (?:(?P<beforelast>@before-last@)|(?P<last>@last@)|(?P<next>@next@)))?"
        ),
    ),
    ("year", rf"@edges@(?:[بل]?عام|العام|للعام|عامي|العامين|سنه|في) (?P<year>{_YEAR})(?: م(?= |$))?"),
    ("unit", rf"@edges@(?P<unit>@unit-now@) (?:(?P<beforelast>@before-last@)|{_AR_SIDE})"),
    ("unit", r"@edges@(?:هذا|هذه) (?P<unit>@unit-now@)"),
    ("unit", rf"(?:@edge@) (?P<unit>@unit-now@)(?! {_YEAR})"),
    ("ago", rf"(?P<word>قبل|منذ) (?:(?P<about>@about@|@more@) )?{_AR_COUNT}{_AR_ALONE}"),
    ("decade", r"(?:ال)?(?P<decade>@decade@)(?: القرن (?:الماضي|العشرين))?"),
    ("day", r"@edges@(?P<near>@ago@)(?! (?:@same@|@ordinal@|التالي|الذي))"),
    ("year", rf"@edges@(?P<bare>(?!2000){_YEAR})"),
)

_EN_SUFFIX = r"(?: (?:st|nd|rd|th))?"
_EN_SIDE = r"(?:(?P<last>@last@)|(?P<this>@this@)|(?P<next>@next@))"
_EN_YEAR = (
    rf"(?:(?: ,| of)? (?P<year>{_YEAR})"
    r"|(?: of)? (?:(?P<last_year>@last@)|(?P<this_year>@this@)|(?P<next_year>@next@)) year)?"
)
_EN_HIJRI_YEAR = rf"(?: ,)? (?P<year>{_ANY_YEAR})(?: (?:@am@))?"
_EN_HOLY = r"(?:the )?(?:holy )?(?:month of )?"
_EN_COUNT = r"(?:(?P<about>@about@|@more@) )?(?P<count>\d{1,4}|@number@) (?P<span>@unit@)"

ENGLISH: Forms = (
    *_NUMERIC,
    (
        "hijri",
        (
            rf"(?:the )?(?:(?P<day>\d{{1,2}}){_EN_SUFFIX}|(?P<ordinal>@ordinal@)|(?P<middle>mid|middle)"
            rf"|@edge@|{_EN_SIDE}) (?:day )?(?:of )?{_EN_HOLY}(?P<month>@hijri@)(?:{_EN_HIJRI_YEAR})?"
        ),
    ),
    ("hijri", rf"(?P<month>@hijri@) (?P<day>\d{{1,2}}){_EN_SUFFIX}(?!\d)(?:{_EN_HIJRI_YEAR})?"),
    ("hijri", rf"(?P<month>@hijri@){_EN_HIJRI_YEAR}"),
    ("hijri", rf"(?:(?<=in )|(?<=during )|(?<=since )|(?<=until )){_EN_HOLY}(?P<month>@hijri@)"),
    ("hijri", rf"(?P<year>{_HIJRI_YEAR}) (?:@am@)"),
    (
        "calendar",
        (
            rf"@edges@(?:the )?(?:(?:(?:between |from )?(?P<from>{_DAY}){_EN_SUFFIX} (?:(?:and|to|until) )?)?"
            rf"(?P<day>{_DAY}){_EN_SUFFIX}|{_DAYS}|(?P<ordinal>@ordinal@))"
            rf" (?:day )?(?:of )?(?P<month>@month@)(?: [.](?= \d))?{_EN_YEAR}"
        ),
    ),
    (
        "calendar",
        (
            rf"@edges@(?:{_EN_SIDE} )?(?P<month>@month@)(?: \.(?= \d))?"
            rf"(?: (?:{_DAYS}|(?:(?P<from>{_DAY}) (?:(?:to|and) )?)?(?P<day>{_DAY}){_EN_SUFFIX})(?!\d))?"
            rf"{_EN_YEAR}"
        ),
    ),
    ("season", rf"@edges@{_EN_SIDE} (?P<season>@season@)"),
    ("season", rf"@edges@(?:the )?(?P<season>@season@)(?: of)? (?P<year>{_YEAR})"),
    ("same", r"(?:later |earlier )?(?:that|(?:the|that) same) (?P<unit>day|month|year)"),
    ("following", r"the (?:next|following) (?P<unit>day|morning)"),
    ("following", r"the following (?P<unit>month|year)"),
    ("later", rf"{_EN_COUNT} (?:(?P<later>later|after that)|(?P<earlier>earlier|before that))"),
    ("past", r"the (?:@last-ones@) (?:(?P<count>\d{1,3}|@number@) )?(?P<span>@unit@)(?! of)"),
    ("past", r"(?:@last-ones@) (?P<count>\d{1,3}|@number@) (?P<span>@unit@)"),
    ("weekday", r"@edges@(?:(?P<last>@last@) |(?P<next>@next@) )?(?P<weekday>@weekday@)"),
    ("weekend", r"(?:the |this )?(?:(?P<last>last|past) |(?P<next>@next@) )?weekend"),
    ("unit", rf"@edges@{_EN_SIDE} (?P<unit>@unit-now@)(?! of)"),
    ("unit", r"the (?P<unit>@unit-now@) (?P<beforelast>before last)"),
    ("ago", rf"{_EN_COUNT} ago"),
    ("decade", r"(?:the )?(?P<century>19|20)(?P<digit>\d)0 ?s"),
    ("day", r"@edges@(?P<near>@ago@)"),
    ("year", rf"@edges@(?P<bare>(?!2000){_YEAR}|(?<=in )2000)"),
)

# How a date is bounded, by a word right before it.
BOUND = (
    r"(?:(?!@ago@(?: |$))"
    r"(?:(?P<since>@since@)|(?P<until>@until@)|(?P<after>@after@)|(?P<before>@before@)) (?:في |on |in )?)?"
    r"(?:(?P<roughly>@about@) )?"
)

# How long something lasts.
_AR_LASTS = r"(?:(?P<count>\d{1,4}|@number@) )?(?P<span>@unit@|@dual@|@hours@)"
DURATIONS = {
    "ar": rf"(?:(?:@duration@) (?:ل ?)?|ل ?){_AR_LASTS}|(?P<hours>\d{{1,3}}) (?:@hours@)",
    "en": (
        r"(?:@duration@) (?P<count>\d{1,4}|@number@) (?P<span>@unit@|@hours@)"
        r"|(?P<many>\d{1,3}|@number@) (?P<long>day|week|month|year|hour)"
        r"(?! (?:ago|later|earlier|before|after))"
    ),
}
