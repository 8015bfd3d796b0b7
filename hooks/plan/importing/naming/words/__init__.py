"""The closed words by which names and verbs are told: heads of names, common nouns, verbs."""

from .heads import (
    ABOVE,
    ALONE,
    HEADS,
    LONE,
    MATTERS,
    NO_HEADS,
    NOUNS,
    POSTS,
    SELF_SUFFICIENT,
    THINGS,
)
from .sentences import ADVERBS, ARTICLE, ARTICLES, LEVEL, MODIFIERS, PLACES, STOPS, VERBS

__all__ = [
    "ABOVE",
    "ADVERBS",
    "ALONE",
    "ARTICLE",
    "ARTICLES",
    "HEADS",
    "LEVEL",
    "LONE",
    "MATTERS",
    "MODIFIERS",
    "NOUNS",
    "NO_HEADS",
    "PLACES",
    "POSTS",
    "SELF_SUFFICIENT",
    "STOPS",
    "THINGS",
    "VERBS",
]
