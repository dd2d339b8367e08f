try:
    pass
except:  # expect-diagnostic: SyntaxError: default 'except:' must be last
    pass
except ValueError:
    pass
