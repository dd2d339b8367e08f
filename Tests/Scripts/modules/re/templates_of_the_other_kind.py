# A template that is text does not fit where bytes are searched: only where something is replaced.
import re

pattern = re.compile(rb"<(\w)>")
print(pattern.sub(r"\1", b"none"), pattern.sub("x", b"none"))  # expect: b'none' b'none'
for template, subject in ("x", b"<b>"), ("x", b"a <b>"), (r"\1", b"<b>"):
    try:
        pattern.sub(template, subject)
    except TypeError as error:
        print(error)
# expect: sequence item 0: expected a bytes-like object, str found
# expect: sequence item 1: expected a bytes-like object, str found
# expect: sequence item 1: expected str instance, bytes found
