import argparse

parser = argparse.ArgumentParser("tool", description="Does it.")
print(parser)  # expect: ArgumentParser(prog='tool', usage=None, description='Does it.', formatter_class=<class 'argparse.HelpFormatter'>, conflict_handler='error', add_help=True)
