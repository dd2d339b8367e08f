import cmd
import io
import sys


class Shell(cmd.Cmd):
    use_rawinput = False
    prompt = ""

    def do_greet(self, name):
        """Greets."""

    def do_bare(self, rest): ...

    def do_quit(self, rest):
        return True


Shell(stdin=io.StringIO("help greet\nhelp bare\nhelp missing\nquit\n"), stdout=sys.stdout).cmdloop()

# expect: Greets.
# expect: *** No help on bare
# expect: *** No help on missing
