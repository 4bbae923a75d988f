"""Tells of whom a body's man speaks as "the group": a spokesman for X said the group had no part in it."""

from collections.abc import Sequence

from khabar.extract.lexicon import Lexicon
from khabar.extract.mentions import Mention
from khabar.extract.text import Sentence
from khabar.model import Entity

# How far before a body the post in it may stand, in words.
_POST = 4
_POSTS = ("spokesman", "chief", "member", "media-officer")


def own_body(
    sentence: Sentence, mentions: Sequence[Mention], first: int, noun: str, lexicon: Lexicon
) -> Entity | None:
    """Return the only body that the sentence names before a noun, where one of its people speaks.

    Args:
        first: the token the noun begins with.
        noun: its key; only nouns for any group (the group, the movement) may stand for the body.
    """
    if lexicon.language != "en" or not lexicon.has("group-noun", noun):
        return None
    bodies = [m for m in mentions if m.last <= first and m.entity.type not in ("person", "region", "outlet")]
    said = [i for i, token in enumerate(sentence.tokens[:first]) if lexicon.has("say", token.norm)]
    if len(bodies) != 1 or not said or bodies[0].last > said[-1]:
        return None
    body = bodies[0].entity
    return (
        body if body.type in ("faction", "organization") and _has_man(sentence, bodies[0], lexicon) else None
    )


def _has_man(sentence: Sentence, body: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a body only says whose man somebody is: a spokesman for X, an X official."""
    if lexicon.has("member", sentence.tokens[body.last].norm):
        return True
    words = [token.norm for token in sentence.tokens[max(0, body.first - _POST) : body.first]]
    post = next((i for i, word in enumerate(words) if any(lexicon.has(name, word) for name in _POSTS)), None)
    return post is not None and any(lexicon.has("preposition", word) for word in words[post + 1 :])
