from string import Formatter


class Shout(Formatter):
    def format_field(self, value, spec):
        return super().format_field(value, spec).upper()


print(Shout().format("{0} {x!r:>5} {1.real}", "a", 2, x="b"), list(Formatter().parse("a{b!r:c}d")))
# expect: A   'B' 2 [('a', 'b', 'c', 'r'), ('d', None, None, None)]
