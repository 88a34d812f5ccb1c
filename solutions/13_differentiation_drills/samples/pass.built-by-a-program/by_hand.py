SIGMOID = "1/(1 + exp(-x))"


def product_rule(u, du, v, dv):
    return f"({du})*({v}) + ({u})*({dv})"


def answers():
    sheet = dict(power="12*x**3 - 2", product=product_rule("x**2", "2*x", "sin(x)", "cos(x)"))
    sheet["quotient"] = product_rule("x", "1", "1/(1 + x**2)", "-2*x/(1 + x**2)**2")
    sheet["chain"] = "5*(3*x**2 + 1)**4*6*x"
    sheet["exponential"] = "exp(-x**2)*(-2*x)"
    sheet["logarithm"] = "6*x/(1 + 3*x**2)"
    sheet["trigonometric"] = "-sin(2*x)*2"
    sheet["sigmoid"] = f"({SIGMOID})*(1 - {SIGMOID})"
    sheet["root"] = "8*x/(2*sqrt(1 + 4*x**2))"
    sheet["partial_x"] = "2*x*y**3 + y"
    sheet["partial_y"] = "3*x**2*y**2 + x"
    sheet["second"] = "6*x + 4*exp(2*x)"
    sheet["remarks"] = "the sigmoid was the nicest"
    return sheet
