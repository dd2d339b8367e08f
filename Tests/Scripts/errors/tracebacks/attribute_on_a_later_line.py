settings = None
value = (settings
         .name)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "attribute_on_a_later_line.py", line 3, in <module>
# expect-stderr:     .name)
# expect-stderr:      ^^^^
# expect-stderr: AttributeError: 'NoneType' object has no attribute 'name'
