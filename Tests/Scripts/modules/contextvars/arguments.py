import contextvars


def refuse(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except (TypeError, RuntimeError) as error:
        print(error)


context = contextvars.Context()
refuse(contextvars.Context, 1)  # expect: Context() does not accept any arguments
refuse(contextvars.Context, a=1)  # expect: Context() does not accept any arguments
refuse(contextvars.ContextVar)  # expect: ContextVar() takes exactly 1 positional argument (0 given)
refuse(context.run)  # expect: run() missing 1 required positional argument
refuse(context.run, func=print)  # expect: run() missing 1 required positional argument
refuse(contextvars.Token)  # expect: Tokens can only be created by ContextVars
context.run(print, "a", "b", sep="-")  # expect: a-b
