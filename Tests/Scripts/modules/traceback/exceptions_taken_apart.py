import io
import traceback


def deep(n):
    return deep(n - 1) if n else {}["key"]


try:
    try:
        deep(5)
    except KeyError as error:
        raise ValueError("bad") from error
except ValueError as error:
    error.add_note("first\nsecond")
    made = traceback.TracebackException.from_exception(error)
print([text.count("\n") for text in made.format()], made.exc_type_str, str(made), made.__notes__)
print([(frame.name, frame.line) for frame in made.__cause__.stack][:2], len(made.__cause__.stack))
print(list(made.format_exception_only()))
group = ExceptionGroup("group", [ValueError(1), ExceptionGroup("inner", [KeyError("k"), TypeError("t")])])
group = traceback.TracebackException.from_exception(group, max_group_width=1)
print("".join(group.format()))
print("".join(group.format_exception_only(show_group=True)))
for arguments in ((3,), (ValueError(), None)):
    try:
        traceback.format_exception(*arguments)
    except (TypeError, ValueError) as error:
        print(error)


class Short(traceback.StackSummary):
    def format_frame_summary(self, frame, **options):
        return None if frame.lineno == 2 else f"<{frame.lineno}>\n"


frames = Short([traceback.FrameSummary("a", 1, "f", line=" x "), traceback.FrameSummary("a", 2, "f", line="")])
print(frames.format(), frames[0].line, frames[0] == ("a", 1, "f", "x"))
print(traceback.StackSummary.from_list([("b", 7, "g", "y")] * 5).format()[-1])
output = io.StringIO()
made.print(file=output, chain=False)
print(output.getvalue().splitlines()[-3:])

# expect: [1, 3, 3, 3, 3, 1, 1, 3, 1, 2, 1, 1, 1] ValueError bad ['first\nsecond']
# expect: [('<module>', 'deep(5)'), ('deep', 'return deep(n - 1) if n else {}["key"]')] 7
# expect: ['ValueError: bad\n', 'first\n', 'second\n']
# expect:   | ExceptionGroup: group (2 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | ValueError: 1
# expect:     +---------------- ... ----------------
# expect:     | and 1 more exception
# expect:     +------------------------------------
# expect:
# expect: ExceptionGroup: group (2 sub-exceptions)
# expect:    ValueError: 1
# expect:    ExceptionGroup: inner (2 sub-exceptions)
# expect:       KeyError: 'k'
# expect:       TypeError: t
# expect:
# expect: Exception expected for value, int found
# expect: Both or neither of value and tb must be given
# expect: ['<1>\n'] x True
# expect:   [Previous line repeated 2 more times]
# expect:
# expect: ['ValueError: bad', 'first', 'second']
