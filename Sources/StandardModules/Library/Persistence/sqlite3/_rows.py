"""Rows whose items also have the names of columns."""


class Row:
    __module__ = "sqlite3"
    __slots__ = ("_data", "_names")

    def __new__(cls, cursor, data, /):
        from ._cursor import Cursor
        if not isinstance(cursor, Cursor):
            raise TypeError(f"Row() argument 1 must be sqlite3.Cursor, not {type(cursor).__name__}")
        if not isinstance(data, tuple):
            raise TypeError(f"Row() argument 2 must be tuple, not {type(data).__name__}")
        row = object.__new__(cls)
        row._data = data
        row._names = tuple([column[0] for column in cursor.description or ()])
        return row

    def keys(self):
        """Returns the keys of the row."""
        return list(self._names)

    def __getitem__(self, key, /):
        if isinstance(key, str):
            folded = key.lower() if key.isascii() else None
            # Names differ in more than the case of ASCII letters; the first that fits counts.
            for index, name in enumerate(self._names):
                if name == key or name.isascii() and name.lower() == folded:
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
