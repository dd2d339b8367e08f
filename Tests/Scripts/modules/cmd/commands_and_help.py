import cmd
import io


class Shell(cmd.Cmd):
    prompt = "> "
    use_rawinput = False

    def do_greet(self, arg):
        """greet NAME
        Say hello."""
        print("hello", arg, file=self.stdout)

    def do_quit(self, arg):
        return True


out = io.StringIO()
shell = Shell(stdin=io.StringIO("greet bob\n\nhelp\nhelp greet\nwhat\n?quit\nquit\nnever\n"), stdout=out)
shell.cmdloop("welcome")
for line in out.getvalue().splitlines():
    print(line.rstrip())
print(shell.parseline("greet  bob smith"), shell.completenames("g"))
# expect: welcome
# expect: > hello bob
# expect: > hello bob
# expect: >
# expect: Documented commands (type help <topic>):
# expect: ========================================
# expect: greet  help
# expect:
# expect: Undocumented commands:
# expect: ======================
# expect: quit
# expect:
# expect: > greet NAME
# expect: Say hello.
# expect: > *** Unknown syntax: what
# expect: > *** No help on quit
# expect: >
# expect: ('greet', 'bob smith', 'greet  bob smith') ['greet']
