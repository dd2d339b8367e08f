import io
import pdb


class Greeting(pdb.Pdb):
    def do_hello(self, arg):
        self.message(f"hello {arg}")


out = io.StringIO()
debugger = Greeting(stdin=io.StringIO("hello you\nhello\nq\n"), stdout=out)
debugger.prompt = "> "
debugger.run("x = 1\nprint('not reached')")
for line in out.getvalue().splitlines():
    print(line.rstrip())
# expect: > <string>(1)<module>()
# expect: > hello you
# expect: > hello
# expect: >
