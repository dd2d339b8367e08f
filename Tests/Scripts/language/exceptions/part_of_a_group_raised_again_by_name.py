def shape(error):
    if isinstance(error, ExceptionGroup): return [error.message, *map(shape, error.exceptions)]
    return type(error).__name__

group = ExceptionGroup("g", [ValueError(1), ExceptionGroup("in", [TypeError(2), ValueError(3)])])
try:
    try: raise group
    except* ValueError: raise
except ExceptionGroup as error: print(shape(error))

try:
    try: raise group
    except* ValueError as part: raise part
except ExceptionGroup as error: print(shape(error))

try:
    try: raise group
    except* (ValueError, TypeError) as part: raise part
except ExceptionGroup as error: print(shape(error), error is group)

# expect: ['g', 'ValueError', ['in', 'TypeError', 'ValueError']]
# expect: ['', ['g', 'ValueError', ['in', 'ValueError']], ['g', ['in', 'TypeError']]]
# expect: ['g', 'ValueError', ['in', 'TypeError', 'ValueError']] False
