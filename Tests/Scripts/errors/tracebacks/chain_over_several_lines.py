class Query:
    def where(self, condition):
        return self

    def run(self):
        raise LookupError("no table")


def load():
    return (Query()
            .where("a")
            .where("b")
            .run()
            .rows)


load()
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "chain_over_several_lines.py", line 17, in <module>
# expect-stderr:     load()
# expect-stderr:     ~~~~^^
# expect-stderr:   File "chain_over_several_lines.py", line 13, in load
# expect-stderr:     .run()
# expect-stderr:      ~~~^^
# expect-stderr:   File "chain_over_several_lines.py", line 6, in run
# expect-stderr:     raise LookupError("no table")
# expect-stderr: LookupError: no table
