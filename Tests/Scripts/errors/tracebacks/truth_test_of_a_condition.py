class Doubtful:
    def __bool__(self):
        raise ValueError("who knows")


def choose(value):
    if value.only and not (
        value.first or value.second
    ):
        return 1


def example():
    pass


example.only = 1
example.first = Doubtful()
choose(example)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "truth_test_of_a_condition.py", line 19, in <module>
# expect-stderr:     choose(example)
# expect-stderr:     ~~~~~~^^^^^^^^^
# expect-stderr:   File "truth_test_of_a_condition.py", line 8, in choose
# expect-stderr:     value.first or value.second
# expect-stderr:     ^^^^^^^^^^^
# expect-stderr:   File "truth_test_of_a_condition.py", line 3, in __bool__
# expect-stderr:     raise ValueError("who knows")
# expect-stderr: ValueError: who knows
