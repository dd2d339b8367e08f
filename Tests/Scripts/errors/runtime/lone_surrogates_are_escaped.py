import sys
for text in ("plain", "a\udcff"):
    try:
        raise ValueError(text)
    except ValueError as error:
        error.add_note("note \ud800")
        sys.excepthook(type(error), error, None)
sys.exit("bye \udcff")

# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "lone_surrogates_are_escaped.py", line 4, in <module>
# expect-stderr:     raise ValueError(text)
# expect-stderr: ValueError: plain
# expect-stderr: note \ud800
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "lone_surrogates_are_escaped.py", line 4, in <module>
# expect-stderr:     raise ValueError(text)
# expect-stderr: ValueError: a\udcff
# expect-stderr: note \ud800
# expect-stderr: bye \udcff
# expect-exit: 1
