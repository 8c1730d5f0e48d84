"""Results of unchanged workbooks, kept in a private folder so that they are not checked again."""

from .store import Cache, CacheError

__all__ = ["Cache", "CacheError"]
