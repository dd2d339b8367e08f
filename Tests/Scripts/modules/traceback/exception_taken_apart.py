# TracebackException holds what is to be printed: chain, frames with their locals, notes.
import traceback


def inner(value):
    return value / 0


def outer():
    try:
        inner(1)
    except ZeroDivisionError as error:
        raise ValueError("wrong\nvalue") from error


try:
    outer()
except ValueError as error:
    error.add_note("a note")
    made = traceback.TracebackException.from_exception(error, capture_locals=True)
    plain, same = (traceback.TracebackException.from_exception(error) for _ in range(2))
    print(plain == same, str(made).split("\n"))  # expect: True ['wrong', 'value']
    print(made.exc_type_str, made.__notes__, made.__cause__.exc_type_str)  # expect: ValueError ['a note'] ZeroDivisionError
    print(list(made.format_exception_only()))  # expect: ['ValueError: wrong\nvalue\n', 'a note\n']
    print(made.stack[0].locals is None, made.stack[0].name, made.stack[0].line)  # expect: False <module> outer()
    lines = list(made.format())
    print(lines[0], lines.index("\nThe above exception was the direct cause of the following exception:\n\n"))
    short = traceback.TracebackException.from_exception(error, limit=1)
    print(len(short.stack), list(short.format(chain=False))[-2:])
# expect: Traceback (most recent call last):
# expect:  4
# expect: 1 ['ValueError: wrong\nvalue\n', 'a note\n']
