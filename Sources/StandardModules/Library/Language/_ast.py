"""The nodes of the syntax tree and the flags of compile(): what `ast` is built on."""

from _ast_nodes import *
from ast import PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST, PyCF_OPTIMIZED_AST, PyCF_TYPE_COMMENTS
