größe = "é漢" + 5
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "unicode_source_line.py", line 1, in <module>
# expect-stderr:     größe = "é漢" + 5
# expect-stderr:             ~~~~~~^~~
# expect-stderr: TypeError: can only concatenate str (not "int") to str
