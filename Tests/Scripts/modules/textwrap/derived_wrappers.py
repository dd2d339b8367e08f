import re
import textwrap

text = "Programs -- those that wrap text--break at hyphens: well-known, up-to-date, a-b, 3-4, e-mail-address, --long-option."
print(textwrap.TextWrapper()._split(text))
print(textwrap.wrap(text, 12))
print(textwrap.wrap(text, 12, break_on_hyphens=False))


class AtCommas(textwrap.TextWrapper):
    wordsep_re = re.compile(r"(,)")


print(AtCommas(width=4).wrap("a,b,c,d,e"))


class Upper(textwrap.TextWrapper):
    def _split(self, text):
        return super()._split(text.upper())


print(Upper(width=10).fill("one two three. four"))
print(textwrap.fill('He said "Stop." Then he left. i.e. not', 60, fix_sentence_endings=True))

# expect: ['Programs', ' ', '--', ' ', 'those', ' ', 'that', ' ', 'wrap', ' ', 'text', '--', 'break', ' ', 'at', ' ', 'hyphens:', ' ', 'well-', 'known,', ' ', 'up-', 'to-', 'date,', ' ', 'a-b,', ' ', '3-4,', ' ', 'e-mail-', 'address,', ' ', '--long-', 'option.']
# expect: ['Programs --', 'those that', 'wrap text--', 'break at', 'hyphens:', 'well-known,', 'up-to-date,', 'a-b, 3-4,', 'e-mail-', 'address,', '--long-', 'option.']
# expect: ['Programs --', 'those that', 'wrap', 'text--break', 'at hyphens:', 'well-known,', 'up-to-date,', 'a-b, 3-4, e-', 'mail-address', ', --long-opt', 'ion.']
# expect: ['a,b,', 'c,d,', 'e']
# expect: ONE TWO
# expect: THREE.
# expect: FOUR
# expect: He said "Stop."  Then he left.  i.e.  not
