raise ValueError("first\nsecond")
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "message_of_several_lines.py", line 1, in <module>
# expect-stderr:     raise ValueError("first\nsecond")
# expect-stderr: ValueError: first
# expect-stderr: second
