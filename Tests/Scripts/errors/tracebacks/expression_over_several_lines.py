values = [1, 2]
total = (values[0] +
         values[1] +
         values[2])
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "expression_over_several_lines.py", line 4, in <module>
# expect-stderr:     values[2])
# expect-stderr:     ~~~~~~^^^
# expect-stderr: IndexError: list index out of range
