import io
import pdb

COMMANDS = """alias many p %2
alias both p "%1 and %2"
alias none
both 1
both one two
def half(n):
    return n / whole

half(4)
display +
p "$_frame"
continue
"""


class Odd:
    def __repr__(self):
        raise ValueError("no text")


def stops():
    whole, odd = 2, Odd()
    debugger = pdb.Pdb(stdin=io.StringIO("p odd\n" + COMMANDS), stdout=output, nosigint=True, readrc=False)
    debugger.set_trace()


output = io.StringIO()
stops()
print(output.getvalue().split("\n", 2)[2].rstrip())
# expect: (Pdb) *** ValueError: no text
# expect: (Pdb) *** Replaceable parameters must be consecutive
# expect: (Pdb) (Pdb) *** Unknown alias 'none'
# expect: (Pdb) *** Not enough arguments for alias 'both'
# expect: (Pdb) 'one and two'
# expect: (Pdb) ...   ...   (Pdb) 2.0
# expect: (Pdb) *** Unable to display +: SyntaxError: invalid syntax
# expect: (Pdb) '$_frame'
# expect: (Pdb)
