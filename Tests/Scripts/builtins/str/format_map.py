class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"

print("{a} {b}".format_map(Default(a=1)))  # expect: 1 <b>
