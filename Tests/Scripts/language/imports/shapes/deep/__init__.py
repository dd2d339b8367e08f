# skip: a module that the tests beside it import
__all__ = ["bottom"]
