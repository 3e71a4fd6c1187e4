"""What must hold for the client without Node: the committed build and the generated types belong to these sources."""
