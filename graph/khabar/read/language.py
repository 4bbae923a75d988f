"""Tells Arabic from English, and both from what khabar does not read.

Two languages are supported, so script decides and no model is needed: the text is of the script most of its
letters belong to. A cheap second look keeps out the languages that share a script. Arabic puts ال on every
fourth word or so, which Persian, Urdu, Kurdish and Pashto do not; they in turn use letters Arabic lacks. In
English news about every seventh word is one of *the, of, and, to, that*, in no other Latin-script language.
"""

import re
from pathlib import Path

from khabar.errors import DataError
from khabar.model.article import Language

# Enough to be sure, and a long article costs no more than a short one.
_SAMPLE = 20_000
_ARABIC = re.compile(
    "[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+"
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_LETTERS = re.compile(r"[^\W\d_]+")
# Letters of Persian, Urdu, Kurdish and Pashto. Yeh and kaf are here too: Arabic typed on a Persian keyboard
# has them, which is why foreign letters alone never decide.
_FOREIGN = re.compile("[\u0679-\u06d3\u06d5]+")
_ARTICLE = re.compile(r"\b[وفبك]{0,2}(?:ال|لل)\w")
_ENGLISH = frozenset({"the", "of", "and", "to", "that"})
_FOREIGN_SHARE = 0.01
_MARKED_WORDS = 0.05
# A headline may lack all five words; a paragraph of English does not.
_TOO_SHORT_TO_DOUBT = 20
_MEND = "khabar reads Arabic and English; where this is one of them, say so: --language ar or en"


def detect_language(text: str, path: Path | str) -> Language:
    """Return ``ar`` or ``en``: the language most of the text is in.

    Args:
        text: an article's words; the first 20,000 characters decide.
        path: what errors call the text.

    Raises:
        DataError: it is in another language, or has no letters.
    """
    sample = text[:_SAMPLE]
    letters, arabic, latin = (_count(script, sample) for script in (_LETTERS, _ARABIC, _LATIN))
    if not letters:
        raise DataError.at(path, None, "no letters to tell the language by", _MEND)
    if letters - arabic - latin > max(arabic, latin):
        raise DataError.at(path, None, "its script is neither Arabic nor Latin", _MEND)
    if arabic >= latin:
        return _arabic(sample, arabic, path)
    return _english(sample, path)


def _count(script: re.Pattern[str], text: str) -> int:
    return sum(map(len, script.findall(text)))


def _arabic(text: str, letters: int, path: Path | str) -> Language:
    words = len(_ARABIC.findall(text))
    marked = len(_ARTICLE.findall(text))
    if _count(_FOREIGN, text) >= _FOREIGN_SHARE * letters and marked < _MARKED_WORDS * words:
        raise DataError.at(
            path, None, "its letters are Arabic, its language seems another (Persian, Urdu …)", _MEND
        )
    return "ar"


def _english(text: str, path: Path | str) -> Language:
    words = [word.lower() for word in _LATIN.findall(text)]
    marked = sum(word in _ENGLISH for word in words)
    if len(words) >= _TOO_SHORT_TO_DOUBT and marked < _MARKED_WORDS * len(words):
        raise DataError.at(path, None, "its letters are Latin, its language seems not English", _MEND)
    return "en"
