package org.throughline.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the map that services serve: data, because sources cut it differently and may cut it anew.
 *
 * @param within the area it is part of; null for the outermost
 */
public record Area(String code, String name, @Nullable String within, List<String> towns, String source) {}
