import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khabar.show.embedding import embedded_code, embedded_json, hash_source

ARABIC = st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF))
ANY = st.text(st.characters(exclude_categories=()))
HOSTILE = st.sampled_from(
    ["</script>", "<!--", "]]>", "&lt;", "\u2028", "\u202e", '"', "\\", "\n", "\0", "\ud800"]
)


@given(st.lists(st.one_of(ARABIC, ANY, HOSTILE)).map("".join))
def test_any_text_comes_back_as_it_went_in(text):
    embedded = str(embedded_json({"name": text}))

    assert json.loads(embedded) == {"name": text}
    assert not re.search("[<>&\u2028\u2029]", embedded)
    embedded.encode("utf-8")


def test_arabic_stays_readable():
    assert embedded_json("خبر") == '"خبر"'


def test_numbers_json_lacks_are_refused():
    with pytest.raises(ValueError, match="not JSON compliant"):
        embedded_json(float("nan"))


@pytest.mark.parametrize("code", ["x = '</script>'", "a { content: '</STYLE>' }", "<!-- x"])
def test_code_that_would_end_its_element_is_refused(code):
    with pytest.raises(ValueError, match="cannot be put into a page"):
        embedded_code(code)


def test_code_goes_in_as_it_is_with_the_line_ends_the_browser_hashes():
    assert embedded_code("a && b;\r\n") == "a && b;\n"
    # From the Content-Security-Policy specification, level 2, section 7.18.1.
    assert hash_source("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
