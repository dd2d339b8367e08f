import io
import sys

import symtable

sys.stdin = io.StringIO("import os\ndef f(a):\n    return lambda: a\n")
symtable.main(["-"])

# expect: symbol table for module from file '<stdin>':
# expect:     local symbol 'os': def_import
# expect:     local symbol 'f': def_local
# expect:
# expect:     symbol table for function 'f':
# expect:         cell symbol 'a': def_param
# expect:
# expect:         symbol table for nested function 'lambda':
# expect:             free symbol 'a': use
# expect:
