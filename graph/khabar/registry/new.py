"""Makes the entity of a name the registry lacks."""

from collections.abc import Iterable
from hashlib import sha256

from khabar.model import Entity, Name
from khabar.registry.spelling import key, script_language


def new_entity(type_: str, name: str, aliases: Iterable[str] = ()) -> Entity:
    """Return an entity whose id depends on its type and the name's spelling key alone.

    So two articles, or two machines, that meet the same new name give it the same IRI.
    """
    # A name without any letter or digit has an empty key; the name itself still tells it from others.
    digest = sha256((key(name) or name).encode()).hexdigest()[:12]
    label = Name(ar=name) if script_language(name) == "ar" else Name(en=name)
    return Entity(id=f"{type_}-{digest}", type=type_, name=label, aliases=tuple(dict.fromkeys(aliases)))
