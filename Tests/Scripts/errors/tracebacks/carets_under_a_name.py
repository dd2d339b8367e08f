x = 5
print(x, undefined)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "carets_under_a_name.py", line 2, in <module>
# expect-stderr:     print(x, undefined)
# expect-stderr:              ^^^^^^^^^
# expect-stderr: NameError: name 'undefined' is not defined
