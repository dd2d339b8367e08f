import sys


def tell(call):
    try:
        call()
    except TypeError as error:
        print(error)


tell(lambda: print >> 5)
# expect: unsupported operand type(s) for >>: 'builtin_function_or_method' and 'int'. Did you mean "print(<message>, file=<output_stream>)"?
tell(lambda: max >> 5)
# expect: unsupported operand type(s) for >>: 'builtin_function_or_method' and 'int'
tell(lambda: print << 5)
# expect: unsupported operand type(s) for <<: 'builtin_function_or_method' and 'int'
print >> sys.stderr, "text"  # expect-error: TypeError: unsupported operand type(s) for >>: 'builtin_function_or_method' and '_io.TextIOWrapper'. Did you mean "print(<message>, file=<output_stream>)"?
