from string import Template


class Percent(Template):
    delimiter = "%"
    idpattern = r"[a-z]+_[a-z]+"


class Bracketed(Template):
    pattern = r"\[\[(?:(?P<escaped>\[\[)|(?P<named>\w+)\]\]|(?P<braced>\w+)\|\]\]|(?P<invalid>))"


class Upper(Template):
    flags = 0
    idpattern = "[A-Z]+"


print(Percent("%with_mark %none %% %{in_braces}").safe_substitute(with_mark=1, in_braces=2))  # expect: 1 %none % 2
print(Bracketed("[[name]] [[name|]]").substitute(name="x"))  # expect: x x
print(Upper("$NAME $name").safe_substitute(NAME=1, name=2), Upper("$name").is_valid())  # expect: 1 $name False
print(Template("$a ${b} $$ $a").get_identifiers(), Template.pattern.groups)  # expect: ['a', 'b'] 4
Upper("line\n$name").substitute(name=1)  # expect-error: ValueError: Invalid placeholder in string: line 2, col 1
