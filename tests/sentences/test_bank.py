"""The sentence bank is in its own notation, and every claim fits the schema."""

import pytest

from khabar.model import ANONYMOUS
from samples import SHIPPED_SCHEMA
from sentences.bank import files, items

FILES = [pytest.param(file, id=file.stem) for file in files()]


@pytest.mark.parametrize("file", FILES)
def test_a_file_is_read_whole(file):
    coded = [line for line in file.read_text("utf-8").splitlines() if "||" in line]
    assert len(list(items(file))) == len(coded) > 60


@pytest.mark.parametrize("file", FILES)
def test_every_name_is_cut_out_of_the_text_by_its_first_mark(file):
    for item in items(file):
        first = {number: mark for mark in reversed(item.marked) for number in mark.names}
        words = [item.article.text[first[n].start : first[n].end] for n in range(len(item.names))]
        assert words == [name for _, name in item.names]


@pytest.mark.parametrize("file", FILES)
def test_every_claim_fits_its_relation(file):
    for item in items(file):
        types = {name: type_ for type_, name in item.names}
        for claim in item.gold.claims:
            relation = SHIPPED_SCHEMA.relations[claim.relation]
            assert SHIPPED_SCHEMA.fits(types[claim.subject], relation.subject), (item.line, claim)
            assert SHIPPED_SCHEMA.fits(types[claim.object], relation.object), (item.line, claim)
            assert claim.said_by is None or claim.said_by == ANONYMOUS or claim.said_by in types


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{F لواء الفجر} في {R مأرب}", "no ||"),
        ("{F لواء الفجر} في {R مأرب} || 1 active-in 3", "there is no name 3"),
        ("{F لواء الفجر في {R مأرب} || -", "a brace is left over"),
        ("{F لواء الفجر} في {=2 البلدة} || -", "stands for no name before it"),
        ("{F لواء الفجر} في {R مأرب} || 1 active-in 2 perhaps", "perhaps"),
    ],
)
def test_what_is_not_in_the_notation_is_told_with_its_line(tmp_path, line, message):
    file = tmp_path / "ar-wrong.txt"
    file.write_text(f"published: 2021-06-16\n{line}\n", "utf-8")
    with pytest.raises(ValueError, match=r"ar-wrong\.txt:2: ") as error:
        list(items(file))
    assert message in str(error.value)
