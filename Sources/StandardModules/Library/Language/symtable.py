"""The names of a program and where they live, found out without running it."""

import weakref
from enum import StrEnum

import _symtable

__all__ = ["symtable", "SymbolTableType", "SymbolTable", "Class", "Function", "Symbol"]

DEF_GLOBAL, DEF_LOCAL, DEF_PARAM, DEF_NONLOCAL, USE = 1, 2, 4, 8, 16
DEF_FREE, DEF_FREE_CLASS, DEF_IMPORT, DEF_ANNOT = 32, 64, 128, 256
DEF_BOUND = DEF_LOCAL | DEF_PARAM | DEF_IMPORT

SCOPE_OFF, SCOPE_MASK = 12, 15
LOCAL, GLOBAL_EXPLICIT, GLOBAL_IMPLICIT, FREE, CELL = range(1, 6)

# In the order in which a symbol's uses are listed
_USES = {
    "USE": USE, "DEF_GLOBAL": DEF_GLOBAL, "DEF_NONLOCAL": DEF_NONLOCAL, "DEF_LOCAL": DEF_LOCAL,
    "DEF_PARAM": DEF_PARAM, "DEF_FREE": DEF_FREE, "DEF_FREE_CLASS": DEF_FREE_CLASS, "DEF_IMPORT": DEF_IMPORT,
    "DEF_BOUND": DEF_BOUND, "DEF_ANNOT": DEF_ANNOT,
}  # fmt: skip
_SCOPES = "", "LOCAL", "GLOBAL_EXPLICIT", "GLOBAL_IMPLICIT", "FREE", "CELL"


class SymbolTableType(StrEnum):
    MODULE = "module"
    FUNCTION = "function"
    CLASS = "class"
    ANNOTATION = "annotation"
    TYPE_ALIAS = "type alias"
    TYPE_PARAMETERS = "type parameters"
    TYPE_VARIABLE = "type variable"


class _Entry:
    """One block, as the compiler has seen it."""

    def __init__(self, parts):
        kind, self.name, self.lineno, self.nested, self.symbols, children = parts
        self.type = SymbolTableType(kind)
        self.id = id(self)
        self.children = [_Entry(child) for child in children]

    def __repr__(self):
        return f"<symtable entry {self.name}({self.id}), line {self.lineno}>"

    def place(self, name):
        return self.symbols.get(name, 0) >> SCOPE_OFF & SCOPE_MASK


def symtable(code, filename, compile_type):
    """Return the toplevel SymbolTable for the source code; the type is 'exec', 'eval' or 'single'."""
    return _table_of(_Entry(_symtable.symtable(code, filename, compile_type)), filename)


_tables = weakref.WeakValueDictionary()


def _table_of(entry, filename):
    key = entry, filename
    known = _tables.get(key)
    if known is None:
        kinds = {SymbolTableType.FUNCTION: Function, SymbolTableType.CLASS: Class}
        known = _tables[key] = kinds.get(entry.type, SymbolTable)(entry, filename)
    return known


class SymbolTable:
    def __init__(self, raw_table, filename):
        self._table = raw_table
        self._filename = filename
        self._symbols = {}

    def __repr__(self):
        kind = "" if type(self) is SymbolTable else type(self).__name__ + " "
        if self._table.name == "top":
            return f"<{kind}SymbolTable for module {self._filename}>"
        return f"<{kind}SymbolTable for {self._table.name} in {self._filename}>"

    def get_type(self):
        """Return the type of the symbol table."""
        return self._table.type

    def get_id(self):
        """Return an identifier for the table."""
        return self._table.id

    def get_name(self):
        """Return the table's name: of the function or class, or 'top'."""
        return self._table.name

    def get_lineno(self):
        """Return the number of the first line of the block."""
        return self._table.lineno

    def is_optimized(self):
        """Return whether the locals can be optimized."""
        return self._table.type is SymbolTableType.FUNCTION

    def is_nested(self):
        """Return whether the block is inside a function."""
        return bool(self._table.nested)

    def has_children(self):
        """Return whether the block has blocks inside."""
        return bool(self._table.children)

    def get_identifiers(self):
        """Return a view of the names of the block's symbols."""
        return self._table.symbols.keys()

    def lookup(self, name):
        """Return the Symbol of a name."""
        symbol = self._symbols.get(name)
        if symbol is None:
            flags = self._table.symbols[name]
            spaces = [child for child in self.get_children() if child.get_name() == name]
            symbol = Symbol(name, flags, spaces, module_scope=self._table.name == "top")
            self._symbols[name] = symbol
        return symbol

    def get_symbols(self):
        """Return a list of the block's symbols."""
        return [self.lookup(name) for name in self.get_identifiers()]

    def get_children(self):
        """Return a list of the tables of the blocks inside."""
        return [_table_of(child, self._filename) for child in self._table.children]


class Function(SymbolTable):
    def _names(self, *places):
        return tuple(name for name in self._table.symbols if self._table.place(name) in places)

    def _names_with(self, use):
        return tuple(name for name, flags in self._table.symbols.items() if flags & use)

    def get_parameters(self):
        """Return a tuple of the parameters."""
        return self._names_with(DEF_PARAM)

    def get_locals(self):
        """Return a tuple of the locals."""
        return self._names(LOCAL, CELL)

    def get_globals(self):
        """Return a tuple of the globals."""
        return self._names(GLOBAL_IMPLICIT, GLOBAL_EXPLICIT)

    def get_nonlocals(self):
        """Return a tuple of what is declared nonlocal."""
        return self._names_with(DEF_NONLOCAL)

    def get_frees(self):
        """Return a tuple of the free variables."""
        return self._names(FREE)


class Class(SymbolTable):
    def get_methods(self):
        """Return a tuple of the names of the methods."""
        names = {}
        for child in self._table.children:
            if self._table.place(child.name) == LOCAL and _holds_function(child):
                names[child.name] = None
        return tuple(names)


def _holds_function(entry):
    if entry.type is SymbolTableType.TYPE_PARAMETERS:
        return any(
            child.name == entry.name and child.type is SymbolTableType.FUNCTION for child in entry.children)
    # A generator expression is no method, though a method may have its name.
    return entry.type is SymbolTableType.FUNCTION and not (entry.name == "genexpr" and ".0" in entry.symbols)


class Symbol:
    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self.__name = name
        self.__flags = flags
        self.__scope = flags >> SCOPE_OFF & SCOPE_MASK
        self.__namespaces = namespaces or ()
        self.__module_scope = module_scope

    def __repr__(self):
        return f"<symbol {self.__name!r}: {self._scope_str()}, {self._flags_str()}>"

    def _scope_str(self):
        return _SCOPES[self.__scope]

    def _flags_str(self):
        return "|".join(use for use, bits in _USES.items() if self.__flags & bits == bits)

    def get_name(self):
        """Return the name."""
        return self.__name

    def is_referenced(self):
        """Return whether the symbol is used in its block."""
        return bool(self.__flags & USE)

    def is_parameter(self):
        """Return whether the symbol is a parameter."""
        return bool(self.__flags & DEF_PARAM)

    def is_global(self):
        """Return whether the symbol is global."""
        return self.__scope in (GLOBAL_IMPLICIT, GLOBAL_EXPLICIT) or self._is_bound_in_module()

    def _is_bound_in_module(self):
        return bool(self.__module_scope and self.__flags & DEF_BOUND)

    def is_nonlocal(self):
        """Return whether the symbol is declared nonlocal."""
        return bool(self.__flags & DEF_NONLOCAL)

    def is_declared_global(self):
        """Return whether the symbol is declared global."""
        return self.__scope == GLOBAL_EXPLICIT

    def is_local(self):
        """Return whether the symbol is local."""
        return self.__scope in (LOCAL, CELL) or self._is_bound_in_module()

    def is_annotated(self):
        """Return whether the symbol is annotated."""
        return bool(self.__flags & DEF_ANNOT)

    def is_free(self):
        """Return whether the symbol is referenced in its block, but not assigned there."""
        return self.__scope == FREE

    def is_imported(self):
        """Return whether an import makes the symbol."""
        return bool(self.__flags & DEF_IMPORT)

    def is_assigned(self):
        """Return whether the symbol is assigned in its block."""
        return bool(self.__flags & DEF_LOCAL)

    def is_namespace(self):
        """Return whether the name is bound to a function or class that is defined in the block."""
        return bool(self.__namespaces)

    def get_namespaces(self):
        """Return a list of the tables that the name is bound to."""
        return self.__namespaces

    def get_namespace(self):
        """Return the only table that the name is bound to."""
        if not self.__namespaces:
            raise ValueError("name is not bound to any namespaces")
        if len(self.__namespaces) > 1:
            raise ValueError("name is bound to multiple namespaces")
        return self.__namespaces[0]


def main(args):
    import sys

    def show(table, level):
        indent = "    " * level
        nested = "nested " * table.is_nested()
        if table.get_type() is SymbolTableType.MODULE:
            print(f"{indent}symbol table for module from file {table._filename!r}:")
        else:
            print(f"{indent}symbol table for {nested}{table.get_type()} {table.get_name()!r}:")
        for symbol in table.get_symbols():
            uses = symbol._flags_str().lower().replace("|", ", ")
            print(f"{indent}    {symbol._scope_str().lower()} symbol {symbol.get_name()!r}: {uses}")
        print()
        for child in table.get_children():
            show(child, level + 1)

    for filename in args or ["-"]:
        if filename == "-":
            text, filename = sys.stdin.read(), "<stdin>"
        else:
            with open(filename, "rb") as file:
                text = file.read()
        show(symtable(text, filename, "exec"), 0)


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
