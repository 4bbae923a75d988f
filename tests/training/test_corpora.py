"""Reading the annotated corpora, with invented sentences in their formats."""

import json

from training.corpora import anercorp, newsfane, re3d


def test_anercorp_is_read_by_sentences(tmp_path):
    (tmp_path / "anercorp").mkdir()
    text = "وصل O\nزورين B-PERS\nكلاس I-PERS\n\nفلمارك B-LOC\n"
    (tmp_path / "anercorp" / "train.txt").write_text(text, "utf-8")
    first, second = anercorp(tmp_path)
    assert (first.words, first.names) == (("وصل", "زورين", "كلاس"), ((1, 3, "person"),))
    assert second.names == ((0, 1, "place"),)


def test_newsfane_keeps_its_fine_kinds(tmp_path):
    (tmp_path / "newsfane").mkdir()
    text = "\ufeff\u200eوكالة\tB-Media\n\u200eزنزار\tI-Media\n"
    (tmp_path / "newsfane" / "train.txt").write_text(text, "utf-8")
    (sentence,) = newsfane(tmp_path)
    assert (sentence.words, sentence.names) == (("وكالة", "زنزار"), ((0, 2, "Media"),))


def test_re3d_keeps_names_and_leaves_descriptions(tmp_path):
    text = "Zorin Kallas met coalition forces in the Vellmark."
    marked = [
        ("Person", "Zorin Kallas"),
        ("Organisation", "coalition forces"),
        ("Location", "the Vellmark"),
        ("Nationality", "Vellmark"),
    ]
    entities = [
        {"documentId": "1", "type": t, "begin": text.index(v), "end": text.index(v) + len(v)}
        for t, v in marked
    ]
    for part in ("centcom", "uk-government"):
        folder = tmp_path / "re3d" / part
        folder.mkdir(parents=True)
        lines = [] if part == "centcom" else entities
        documents = [] if part == "centcom" else [{"_id": "1", "text": text}]
        (folder / "entities.json").write_text("\n".join(map(json.dumps, lines)), "utf-8")
        (folder / "documents.json").write_text("\n".join(map(json.dumps, documents)), "utf-8")
    (sentence,) = re3d(tmp_path)
    named = [(" ".join(sentence.words[a:b]), kind) for a, b, kind in sentence.names]
    assert named == [("Zorin Kallas", "person"), ("Vellmark", "place")]
    assert sentence.document == "1"
