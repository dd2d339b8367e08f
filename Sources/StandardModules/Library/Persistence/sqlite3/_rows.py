"""Rows whose items also have the names of columns."""


from ._cursor import Cursor


class Row:
    __module__ = "sqlite3"
    # Rows of one statement share where names have been found.
    __slots__ = ("_data", "_names", "_places")

    def __new__(cls, cursor, data, /):
        if not isinstance(cursor, Cursor):
            raise TypeError(f"Row() argument 1 must be sqlite3.Cursor, not {type(cursor).__name__}")
        if not isinstance(data, tuple):
            raise TypeError(f"Row() argument 2 must be tuple, not {type(data).__name__}")
        row = object.__new__(cls)
        row._data, row._names, row._places = data, cursor._names, cursor._places
        return row

    def keys(self):
        """Returns the keys of the row."""
        return list(self._names)

    def __getitem__(self, key, /):
        if type(key) is str and (place := self._places.get(key)) is not None:
            return self._data[place]
        if isinstance(key, str):
            folded = key.lower() if key.isascii() else None
            # Names differ in more than the case of ASCII letters; the first that fits counts.
            for index, name in enumerate(self._names):
                if name == key or name.isascii() and name.lower() == folded:
                    self._places[str(key)] = index
                    return self._data[index]
            raise IndexError("No item with that key")
        if isinstance(key, (int, slice)):
            return self._data[key]
        raise IndexError("Index must be int or string")

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)

    def __hash__(self):
        return hash(self._names) ^ hash(self._data)

    def __eq__(self, other, /):
        if not isinstance(other, Row):
            return NotImplemented
        return self._names == other._names and self._data == other._data
