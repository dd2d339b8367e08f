def count():
    total += 1


count()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "unbound_target_of_an_augmented_assignment.py", line 5, in <module>
# expect-stderr:     count()
# expect-stderr:     ~~~~~^^
# expect-stderr:   File "unbound_target_of_an_augmented_assignment.py", line 2, in count
# expect-stderr:     total += 1
# expect-stderr:     ^^^^^
# expect-stderr: UnboundLocalError: cannot access local variable 'total' where it is not associated with a value
