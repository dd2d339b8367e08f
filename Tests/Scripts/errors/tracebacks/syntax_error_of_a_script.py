# Without an end the carets go to the end of the line.
raise SyntaxError("made up", ("data.txt", 3, 5, "x = = 1\n"))

# expect-exit: 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "syntax_error_of_a_script.py", line 2, in <module>
# expect-stderr:     raise SyntaxError("made up", ("data.txt", 3, 5, "x = = 1\n"))
# expect-stderr:   File "data.txt", line 3
# expect-stderr:     x = = 1
# expect-stderr:         ^^^
# expect-stderr: SyntaxError: made up
