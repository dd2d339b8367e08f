import collections

collections.namdtuple

# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "typo_in_a_name_of_the_library.py", line 3, in <module>
# expect-stderr:     collections.namdtuple
# expect-stderr: AttributeError: module 'collections' has no attribute 'namdtuple'. Did you mean: 'namedtuple'?
# expect-exit: 1
