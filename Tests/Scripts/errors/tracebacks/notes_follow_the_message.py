error = ValueError("x")
error.add_note("first note")
error.add_note("second\nnote")
raise error
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "notes_follow_the_message.py", line 4, in <module>
# expect-stderr:     raise error
# expect-stderr: ValueError: x
# expect-stderr: first note
# expect-stderr: second
# expect-stderr: note
