"""The model files khabar ships."""

import pytest

from khabar.recognise.model import Model, load_model, shipped


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_shipped_model_is_small_and_whole(language):
    assert shipped(language).stat().st_size < 5_000_000
    model = load_model(shipped(language))
    assert model.language == language
    assert all((model.words, model.first, model.actors if language == "ar" else model.second))


def test_a_model_comes_back_and_makes_the_same_file(tmp_path):
    model = Model("ar", b"{}", b"first", b"second", b"types")
    model.save(tmp_path / "ar.model")
    assert load_model(tmp_path / "ar.model") == model
    model.save(tmp_path / "again.model")
    assert (tmp_path / "again.model").read_bytes() == (tmp_path / "ar.model").read_bytes()
